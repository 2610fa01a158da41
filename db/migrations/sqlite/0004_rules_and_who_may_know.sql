CREATE TABLE `named_contact` (
	`id` text PRIMARY KEY NOT NULL,
	`crn` text NOT NULL,
	`staff_code` text NOT NULL,
	`holder_staff_code` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`recorded_at` text NOT NULL,
	`recorded_by_name` text NOT NULL,
	`cancelled_at` text,
	FOREIGN KEY (`crn`) REFERENCES `supervised_case`(`crn`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`holder_staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `named_contact_by_case` ON `named_contact` (`crn`);--> statement-breakpoint
CREATE INDEX `named_contact_by_officer` ON `named_contact` (`staff_code`);--> statement-breakpoint
CREATE INDEX `named_contact_by_holder` ON `named_contact` (`holder_staff_code`);--> statement-breakpoint
CREATE TABLE `upgrade_step` (
	`name` text PRIMARY KEY NOT NULL,
	`started_at` text NOT NULL,
	`cursor` text,
	`finished_at` text,
	`report` text NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE `deputy` (
	`id` text PRIMARY KEY NOT NULL,
	`for_staff_code` text NOT NULL,
	`staff_code` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by_name` text NOT NULL,
	`ended_at` text,
	`ended_by_name` text,
	FOREIGN KEY (`for_staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deputy_ends_after_start" CHECK("deputy"."ends_on" >= "deputy"."starts_on")
);
--> statement-breakpoint
CREATE INDEX `deputy_by_staff` ON `deputy` (`staff_code`,`ends_on`);--> statement-breakpoint
CREATE INDEX `deputy_by_manager` ON `deputy` (`for_staff_code`);--> statement-breakpoint
CREATE TABLE `fact_recorder` (
	`fact_id` text NOT NULL,
	`actor_id` text NOT NULL,
	`posts` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`fact_id`, `actor_id`)
);
--> statement-breakpoint
CREATE INDEX `fact_recorder_by_actor` ON `fact_recorder` (`actor_id`);--> statement-breakpoint
CREATE TABLE `reason_view` (
	`id` text PRIMARY KEY NOT NULL,
	`actor_id` text NOT NULL,
	`staff_code` text NOT NULL,
	`why` text NOT NULL,
	`shown_at` text NOT NULL,
	`until_at` text NOT NULL,
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reason_view_by_actor` ON `reason_view` (`actor_id`,`until_at`);--> statement-breakpoint
ALTER TABLE `absence` ADD `decided_at` text;--> statement-breakpoint
ALTER TABLE `absence` ADD `cancelled_at` text;--> statement-breakpoint
ALTER TABLE `absence` ADD `cancelled_by_name` text;--> statement-breakpoint
ALTER TABLE `absence` ADD `source_start_date` text;--> statement-breakpoint
ALTER TABLE `officer` ADD `decided_at` text;--> statement-breakpoint
ALTER TABLE `officer` ADD `logged_in_error_at` text;--> statement-breakpoint
ALTER TABLE `reduction` ADD `decided_at` text;--> statement-breakpoint
ALTER TABLE `supervised_case` ADD `stands_ldu_code` text;--> statement-breakpoint
ALTER TABLE `supervised_case` ADD `stands_region_code` text;--> statement-breakpoint
ALTER TABLE `supervised_case` ADD `flags_known` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `supervised_case` ADD `decided_at` text;--> statement-breakpoint
ALTER TABLE `supervised_case` ADD `end_reason` text;--> statement-breakpoint
ALTER TABLE `supervised_case` ADD `end_note` text;--> statement-breakpoint
ALTER TABLE `allocation` ADD `undone_at` text;--> statement-breakpoint
ALTER TABLE `allocation` ADD `undone_by` text;--> statement-breakpoint
ALTER TABLE `allocation` ADD `undone_by_name` text;--> statement-breakpoint
ALTER TABLE `oversight` ADD `asked` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `officer_snapshot` ADD `rules_version` integer;--> statement-breakpoint
ALTER TABLE `officer_snapshot` ADD `beside_hundredths` integer;--> statement-breakpoint
ALTER TABLE `case_cover` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `case_cover` ADD `oversight_review_on` text;--> statement-breakpoint
ALTER TABLE `case_share` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `case_share` ADD `oversight_review_on` text;--> statement-breakpoint
ALTER TABLE `support` ADD `breach` text;--> statement-breakpoint
ALTER TABLE `support` ADD `breach_due_on` text;--> statement-breakpoint
ALTER TABLE `support` ADD `breach_seen_at` text;--> statement-breakpoint
ALTER TABLE `support` ADD `breach_seen_by_name` text;--> statement-breakpoint
ALTER TABLE `band_change` ADD `old_grade` text;--> statement-breakpoint
ALTER TABLE `band_change` ADD `new_grade` text;--> statement-breakpoint
ALTER TABLE `band_change` ADD `in_force` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `band_change` ADD `batch_id` text;--> statement-breakpoint
ALTER TABLE `band_change` ADD `source_moved_at` text;--> statement-breakpoint
CREATE INDEX `band_change_by_batch` ON `band_change` (`batch_id`);