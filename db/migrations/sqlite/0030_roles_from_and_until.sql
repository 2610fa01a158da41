CREATE TABLE `__new_user_role` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`scope_level` text NOT NULL,
	`scope_code` text DEFAULT '' NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`ended_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `user_account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_user_role`("user_id", "role", "scope_level", "scope_code") SELECT "user_id", "role", "scope_level", "scope_code" FROM `user_role`;--> statement-breakpoint
DROP TABLE `user_role`;--> statement-breakpoint
ALTER TABLE `__new_user_role` RENAME TO `user_role`;--> statement-breakpoint
CREATE INDEX `user_role_by_user` ON `user_role` (`user_id`);