CREATE TABLE `account_link` (
	`hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `user_account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `import_upload_part` (
	`upload_id` text NOT NULL,
	`file` integer NOT NULL,
	`part` integer NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`upload_id`, `file`, `part`),
	FOREIGN KEY (`upload_id`) REFERENCES `import_upload`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `import_upload` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`state` text NOT NULL,
	`state_at` text NOT NULL,
	`files` text NOT NULL,
	`options` text NOT NULL,
	`report` text
);
--> statement-breakpoint
CREATE INDEX `import_upload_by_expiry` ON `import_upload` (`expires_at`);