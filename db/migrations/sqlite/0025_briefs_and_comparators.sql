CREATE TABLE `brief_request` (
	`user_id` text PRIMARY KEY NOT NULL,
	`unit_level` text NOT NULL,
	`unit_code` text NOT NULL,
	`asked_at` text NOT NULL,
	`last_week` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user_account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `comparator` (
	`figure` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`source` text NOT NULL,
	`changed_at` text NOT NULL
);
