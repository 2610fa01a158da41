CREATE TABLE `source_difference` (
	`id` text PRIMARY KEY NOT NULL,
	`thing_type` text NOT NULL,
	`thing_key` text NOT NULL,
	`crn` text,
	`staff_code` text,
	`field` text NOT NULL,
	`kind` text NOT NULL,
	`file` text NOT NULL,
	`source_value` text NOT NULL,
	`our_value` text NOT NULL,
	`as_of` text,
	`decided_at` text,
	`raised_at` text NOT NULL,
	`renewed_at` text NOT NULL,
	`times` integer DEFAULT 1 NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`settled_at` text,
	`settled_by_id` text,
	`settled_by_name` text,
	`settled_why` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `source_difference_one_open` ON `source_difference` (`thing_type`,`thing_key`,`field`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `source_difference_by_crn` ON `source_difference` (`crn`);--> statement-breakpoint
CREATE INDEX `source_difference_by_officer` ON `source_difference` (`staff_code`);--> statement-breakpoint
ALTER TABLE `absence` ADD `decided_at` text;--> statement-breakpoint
ALTER TABLE `officer` ADD `decided_at` text;--> statement-breakpoint
ALTER TABLE `officer` ADD `logged_in_error_at` text;--> statement-breakpoint
ALTER TABLE `reduction` ADD `decided_at` text;--> statement-breakpoint
ALTER TABLE `supervised_case` ADD `decided_at` text;--> statement-breakpoint
ALTER TABLE `supervised_case` ADD `end_reason` text;--> statement-breakpoint
ALTER TABLE `supervised_case` ADD `end_note` text;