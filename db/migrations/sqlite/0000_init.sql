CREATE TABLE `ldu_area` (
	`area_key` text PRIMARY KEY NOT NULL,
	`area` text NOT NULL,
	`ldu_code` text NOT NULL,
	FOREIGN KEY (`ldu_code`) REFERENCES `ldu`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ldu_area_by_ldu` ON `ldu_area` (`ldu_code`);--> statement-breakpoint
CREATE TABLE `ldu` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`region_code` text NOT NULL,
	FOREIGN KEY (`region_code`) REFERENCES `region`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ldu_by_region` ON `ldu` (`region_code`);--> statement-breakpoint
CREATE TABLE `region` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `team_serves` (
	`team_code` text NOT NULL,
	`unit_code` text NOT NULL,
	PRIMARY KEY(`team_code`, `unit_code`),
	FOREIGN KEY (`team_code`) REFERENCES `team`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `team` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`ldu_code` text NOT NULL,
	FOREIGN KEY (`ldu_code`) REFERENCES `ldu`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `team_by_ldu` ON `team` (`ldu_code`);--> statement-breakpoint
CREATE TABLE `absence` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_code` text NOT NULL,
	`kind` text NOT NULL,
	`start_date` text NOT NULL,
	`end_date` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `absence_by_officer` ON `absence` (`staff_code`,`start_date`);--> statement-breakpoint
CREATE TABLE `officer_training` (
	`staff_code` text NOT NULL,
	`course` text NOT NULL,
	`completed_on` text,
	`expires_on` text,
	PRIMARY KEY(`staff_code`, `course`),
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `officer` (
	`staff_code` text PRIMARY KEY NOT NULL,
	`forename` text NOT NULL,
	`surname` text NOT NULL,
	`email` text,
	`team_code` text NOT NULL,
	`grade` text,
	`contracted_hours_hundredths` integer,
	`start_date` text,
	`leaving_date` text,
	`line_manager_staff_code` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`team_code`) REFERENCES `team`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_manager_staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "officer_hours_not_negative" CHECK("officer"."contracted_hours_hundredths" >= 0)
);
--> statement-breakpoint
CREATE INDEX `officer_by_team` ON `officer` (`team_code`);--> statement-breakpoint
CREATE INDEX `officer_by_line_manager` ON `officer` (`line_manager_staff_code`);--> statement-breakpoint
CREATE TABLE `reduction` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_code` text NOT NULL,
	`reason` text NOT NULL,
	`hours_hundredths` integer NOT NULL,
	`start_date` text NOT NULL,
	`end_date` text,
	`notes` text,
	`cancelled_at` text,
	`reviewed_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reduction_hours_positive" CHECK("reduction"."hours_hundredths" > 0)
);
--> statement-breakpoint
CREATE INDEX `reduction_by_officer` ON `reduction` (`staff_code`);--> statement-breakpoint
CREATE TABLE `report` (
	`report_id` text PRIMARY KEY NOT NULL,
	`staff_code` text NOT NULL,
	`kind` text NOT NULL,
	`completed_on` text NOT NULL,
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `report_by_officer` ON `report` (`staff_code`,`completed_on`);--> statement-breakpoint
CREATE TABLE `supervised_case` (
	`crn` text PRIMARY KEY NOT NULL,
	`setting` text NOT NULL,
	`forename` text,
	`surname` text,
	`date_of_birth` text,
	`sex` text DEFAULT 'not_recorded' NOT NULL,
	`area` text,
	`home_ldu_code` text,
	`restricted` integer DEFAULT false NOT NULL,
	`sentence` text,
	`cohort` text DEFAULT 'standard' NOT NULL,
	`state` text DEFAULT 'active' NOT NULL,
	`rsr` real,
	`ogrs` real,
	`rosh` text,
	`imported_band` text,
	`flags` text DEFAULT '[]' NOT NULL,
	`order_start` text,
	`order_end` text,
	`release_date` text,
	`first_appointment` text,
	`last_seen` text,
	`next_appointment` text,
	`ended_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`home_ldu_code`) REFERENCES `ldu`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_by_home_ldu` ON `supervised_case` (`home_ldu_code`,`ended_on`);--> statement-breakpoint
CREATE INDEX `case_by_surname` ON `supervised_case` (`surname`);--> statement-breakpoint
CREATE INDEX `case_live` ON `supervised_case` (`ended_on`);--> statement-breakpoint
CREATE TABLE `allocation` (
	`id` text PRIMARY KEY NOT NULL,
	`crn` text NOT NULL,
	`staff_code` text NOT NULL,
	`kind` text NOT NULL,
	`started_on` text NOT NULL,
	`ended_on` text,
	`decided_at` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_by_name` text NOT NULL,
	`reason_code` text,
	`reason_text` text,
	`notes` text,
	`decision` text,
	FOREIGN KEY (`crn`) REFERENCES `supervised_case`(`crn`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `allocation_one_open_a_case` ON `allocation` (`crn`) WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX `allocation_open_by_officer` ON `allocation` (`staff_code`,`crn`) WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX `allocation_by_officer_start` ON `allocation` (`staff_code`,`started_on`);--> statement-breakpoint
CREATE INDEX `allocation_by_case` ON `allocation` (`crn`,`started_on`);--> statement-breakpoint
CREATE TABLE `oversight` (
	`id` text PRIMARY KEY NOT NULL,
	`crn` text NOT NULL,
	`staff_code` text NOT NULL,
	`decision` text NOT NULL,
	`reason_code` text,
	`review_on` text NOT NULL,
	`decided_at` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_by_name` text NOT NULL,
	FOREIGN KEY (`crn`) REFERENCES `supervised_case`(`crn`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `oversight_by_case` ON `oversight` (`crn`,`review_on`);--> statement-breakpoint
CREATE INDEX `oversight_by_officer` ON `oversight` (`staff_code`,`review_on`);--> statement-breakpoint
CREATE TABLE `api_token` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`role` text NOT NULL,
	`scope_level` text NOT NULL,
	`scope_code` text DEFAULT '' NOT NULL,
	`created_at` text NOT NULL,
	`revoked_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_token_token_hash_unique` ON `api_token` (`token_hash`);--> statement-breakpoint
CREATE INDEX `api_token_by_hash` ON `api_token` (`token_hash`);--> statement-breakpoint
CREATE TABLE `user_role` (
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`scope_level` text NOT NULL,
	`scope_code` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`user_id`, `role`, `scope_level`, `scope_code`),
	FOREIGN KEY (`user_id`) REFERENCES `user_account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `user_account` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`session_version` integer DEFAULT 1 NOT NULL,
	`staff_code` text,
	`disabled` integer DEFAULT false NOT NULL,
	`failed_sign_ins` integer DEFAULT 0 NOT NULL,
	`locked_until` text,
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_account_email_unique` ON `user_account` (`email`);--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`action` text NOT NULL,
	`thing_type` text NOT NULL,
	`thing_key` text NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_by_thing` ON `audit_entry` (`thing_type`,`thing_key`);--> statement-breakpoint
CREATE INDEX `audit_by_actor` ON `audit_entry` (`actor_id`);--> statement-breakpoint
CREATE TABLE `idempotency_key` (
	`actor_id` text NOT NULL,
	`key` text NOT NULL,
	`body_hash` text NOT NULL,
	`status` integer NOT NULL,
	`response` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`actor_id`, `key`)
);
--> statement-breakpoint
CREATE TABLE `import_run` (
	`id` text PRIMARY KEY NOT NULL,
	`finished_at` text NOT NULL,
	`actor_name` text NOT NULL,
	`source` text NOT NULL,
	`added` integer NOT NULL,
	`changed` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`ended` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `model_version` (
	`code` text NOT NULL,
	`version` integer NOT NULL,
	`effective_from` text NOT NULL,
	`document` text NOT NULL,
	`published_at` text NOT NULL,
	`published_by_name` text NOT NULL,
	PRIMARY KEY(`code`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `model_version_effective_from_unique` ON `model_version` (`effective_from`);--> statement-breakpoint
CREATE TABLE `officer_snapshot` (
	`staff_code` text NOT NULL,
	`on_date` text NOT NULL,
	`team_code` text NOT NULL,
	`grade` text,
	`points_used_hundredths` integer NOT NULL,
	`points_available` integer NOT NULL,
	`case_count` integer NOT NULL,
	`provisional_count` integer NOT NULL,
	`state` text NOT NULL,
	`model_version` text NOT NULL,
	PRIMARY KEY(`staff_code`, `on_date`),
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `snapshot_by_day` ON `officer_snapshot` (`on_date`,`team_code`);