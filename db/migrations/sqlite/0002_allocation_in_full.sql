CREATE TABLE `bar` (
	`id` text PRIMARY KEY NOT NULL,
	`crn` text NOT NULL,
	`staff_code` text NOT NULL,
	`reason` text NOT NULL,
	`detail` text,
	`recorded_at` text NOT NULL,
	`recorded_by_name` text NOT NULL,
	`lifted_at` text,
	`lifted_by_name` text,
	`lifted_why` text,
	FOREIGN KEY (`crn`) REFERENCES `supervised_case`(`crn`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `bar_by_case` ON `bar` (`crn`);--> statement-breakpoint
CREATE UNIQUE INDEX `bar_one_in_force` ON `bar` (`crn`,`staff_code`) WHERE lifted_at is null;--> statement-breakpoint
CREATE TABLE `basket` (
	`actor_id` text PRIMARY KEY NOT NULL,
	`items` text NOT NULL,
	`changed_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `note_draft` (
	`actor_id` text NOT NULL,
	`crn` text NOT NULL,
	`notes` text NOT NULL,
	`changed_at` text NOT NULL,
	PRIMARY KEY(`actor_id`, `crn`),
	FOREIGN KEY (`crn`) REFERENCES `supervised_case`(`crn`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `oversight_action` (
	`id` text PRIMARY KEY NOT NULL,
	`oversight_id` text NOT NULL,
	`crn` text NOT NULL,
	`what` text NOT NULL,
	`who` text NOT NULL,
	`due_on` text NOT NULL,
	`done_on` text,
	`done_by_name` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`oversight_id`) REFERENCES `oversight`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`crn`) REFERENCES `supervised_case`(`crn`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `oversight_action_by_oversight` ON `oversight_action` (`oversight_id`);--> statement-breakpoint
CREATE INDEX `oversight_action_by_case` ON `oversight_action` (`crn`,`due_on`);--> statement-breakpoint
CREATE TABLE `oversight_audit` (
	`oversight_id` text PRIMARY KEY NOT NULL,
	`sampled_on` text NOT NULL,
	`effect` text,
	`comment` text,
	`audited_at` text,
	`audited_by_name` text,
	FOREIGN KEY (`oversight_id`) REFERENCES `oversight`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `oversight_audit_open` ON `oversight_audit` (`audited_at`);--> statement-breakpoint
CREATE TABLE `womens_offer` (
	`id` text PRIMARY KEY NOT NULL,
	`crn` text NOT NULL,
	`team_code` text NOT NULL,
	`answer` text NOT NULL,
	`note` text,
	`recorded_at` text NOT NULL,
	`recorded_by_name` text NOT NULL,
	FOREIGN KEY (`crn`) REFERENCES `supervised_case`(`crn`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_code`) REFERENCES `team`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `womens_offer_by_case` ON `womens_offer` (`crn`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `band_change` (
	`id` text PRIMARY KEY NOT NULL,
	`crn` text NOT NULL,
	`at` text NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`source` text NOT NULL,
	`old_band` text NOT NULL,
	`new_band` text NOT NULL,
	`old_inputs` text NOT NULL,
	`new_inputs` text NOT NULL,
	`reason` text,
	`evidence` text,
	`model_version` text NOT NULL,
	`state` text NOT NULL,
	`asks` text NOT NULL,
	`sampled` integer DEFAULT false NOT NULL,
	`holder_staff_code` text,
	`holder_over` integer,
	`settled_at` text,
	`settled_by_id` text,
	`settled_by_name` text,
	`settled_why` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`crn`) REFERENCES `supervised_case`(`crn`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`holder_staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `band_change_by_case` ON `band_change` (`crn`,`at`);--> statement-breakpoint
CREATE INDEX `band_change_by_state` ON `band_change` (`state`,`at`);--> statement-breakpoint
CREATE INDEX `band_change_by_time` ON `band_change` (`at`);--> statement-breakpoint
CREATE TABLE `grade_item` (
	`id` text PRIMARY KEY NOT NULL,
	`crn` text NOT NULL,
	`staff_code` text NOT NULL,
	`band_change_id` text,
	`why` text NOT NULL,
	`raised_at` text NOT NULL,
	`due_on` text NOT NULL,
	`done_at` text,
	`done_by_name` text,
	`outcome` text,
	FOREIGN KEY (`crn`) REFERENCES `supervised_case`(`crn`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`band_change_id`) REFERENCES `band_change`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `grade_item_by_case` ON `grade_item` (`crn`);--> statement-breakpoint
CREATE INDEX `grade_item_open` ON `grade_item` (`done_at`,`due_on`);--> statement-breakpoint
CREATE TABLE `outbox_email` (
	`id` text PRIMARY KEY NOT NULL,
	`to_address` text NOT NULL,
	`to_name` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`thing_type` text NOT NULL,
	`thing_key` text NOT NULL,
	`created_at` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` text NOT NULL,
	`last_error` text,
	`sent_at` text
);
--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox_email` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `outbox_by_thing` ON `outbox_email` (`thing_type`,`thing_key`);