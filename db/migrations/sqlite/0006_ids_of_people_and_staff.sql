CREATE TABLE `person_key` (
	`person_id` text PRIMARY KEY NOT NULL,
	`crn` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_key_crn_unique` ON `person_key` (`crn`);--> statement-breakpoint
CREATE TABLE `staff_key` (
	`staff_id` text PRIMARY KEY NOT NULL,
	`staff_code` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_key_staff_code_unique` ON `staff_key` (`staff_code`);--> statement-breakpoint
ALTER TABLE `allocation` ADD `person_id` text;--> statement-breakpoint
ALTER TABLE `allocation` ADD `staff_id` text;--> statement-breakpoint
ALTER TABLE `oversight` ADD `person_id` text;--> statement-breakpoint
ALTER TABLE `oversight` ADD `staff_id` text;--> statement-breakpoint
ALTER TABLE `audit_entry` ADD `person_id` text;--> statement-breakpoint
ALTER TABLE `audit_entry` ADD `staff_id` text;--> statement-breakpoint
ALTER TABLE `officer_snapshot` ADD `staff_id` text;--> statement-breakpoint
ALTER TABLE `past_fact` ADD `person_id` text;--> statement-breakpoint
ALTER TABLE `past_fact` ADD `staff_id` text;--> statement-breakpoint
ALTER TABLE `bar` ADD `person_id` text;--> statement-breakpoint
ALTER TABLE `bar` ADD `staff_id` text;--> statement-breakpoint
ALTER TABLE `oversight_action` ADD `person_id` text;--> statement-breakpoint
ALTER TABLE `womens_offer` ADD `person_id` text;--> statement-breakpoint
ALTER TABLE `band_change` ADD `person_id` text;--> statement-breakpoint
ALTER TABLE `band_change` ADD `staff_id` text;--> statement-breakpoint
ALTER TABLE `grade_item` ADD `person_id` text;--> statement-breakpoint
ALTER TABLE `grade_item` ADD `staff_id` text;