CREATE TABLE `saved_view` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`list` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user_account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_view_by_name` ON `saved_view` (`user_id`,`list`,`name`);--> statement-breakpoint
CREATE TABLE `establishment_post` (
	`unit_level` text NOT NULL,
	`unit_code` text NOT NULL,
	`grade` text NOT NULL,
	`fte_hundredths` integer NOT NULL,
	`changed_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`unit_level`, `unit_code`, `grade`)
);
