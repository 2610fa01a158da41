CREATE TABLE `model_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`based_on` text NOT NULL,
	`document` text NOT NULL,
	`started_at` text NOT NULL,
	`started_by_name` text NOT NULL,
	`changed_at` text NOT NULL,
	`changed_by_name` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `case_cover` (
	`id` text PRIMARY KEY NOT NULL,
	`crn` text NOT NULL,
	`staff_code` text NOT NULL,
	`holder_staff_code` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by_name` text NOT NULL,
	`cancelled_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`crn`) REFERENCES `supervised_case`(`crn`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`holder_staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_cover_by_case` ON `case_cover` (`crn`,`ends_on`);--> statement-breakpoint
CREATE INDEX `case_cover_by_officer` ON `case_cover` (`staff_code`,`ends_on`);--> statement-breakpoint
CREATE INDEX `case_cover_by_holder` ON `case_cover` (`holder_staff_code`,`ends_on`);--> statement-breakpoint
CREATE TABLE `case_share` (
	`id` text PRIMARY KEY NOT NULL,
	`crn` text NOT NULL,
	`staff_code` text NOT NULL,
	`kind` text NOT NULL,
	`percent` integer NOT NULL,
	`started_on` text NOT NULL,
	`ended_on` text,
	`recorded_at` text NOT NULL,
	`recorded_by_name` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`crn`) REFERENCES `supervised_case`(`crn`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_share_percent" CHECK("case_share"."percent" between 1 and 99)
);
--> statement-breakpoint
CREATE INDEX `case_share_by_case` ON `case_share` (`crn`);--> statement-breakpoint
CREATE INDEX `case_share_by_officer` ON `case_share` (`staff_code`);--> statement-breakpoint
CREATE TABLE `support` (
	`id` text PRIMARY KEY NOT NULL,
	`from_staff_code` text NOT NULL,
	`to_staff_code` text NOT NULL,
	`crn` text,
	`given_on` text NOT NULL,
	`points_hundredths` integer NOT NULL,
	`note` text,
	`recorded_at` text NOT NULL,
	`recorded_by_name` text NOT NULL,
	`cancelled_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`from_staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`crn`) REFERENCES `supervised_case`(`crn`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "support_points_positive" CHECK("support"."points_hundredths" > 0)
);
--> statement-breakpoint
CREATE INDEX `support_by_giver` ON `support` (`from_staff_code`,`given_on`);--> statement-breakpoint
CREATE INDEX `support_by_receiver` ON `support` (`to_staff_code`,`given_on`);--> statement-breakpoint
CREATE TABLE `challenge` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_code` text NOT NULL,
	`line` text NOT NULL,
	`reason` text NOT NULL,
	`raised_at` text NOT NULL,
	`raised_by_name` text NOT NULL,
	`outcome` text,
	`answer` text,
	`resolved_at` text,
	`resolved_by_name` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `challenge_by_officer` ON `challenge` (`staff_code`,`raised_at`);--> statement-breakpoint
CREATE INDEX `challenge_open` ON `challenge` (`resolved_at`);--> statement-breakpoint
CREATE TABLE `relief_plan` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_code` text,
	`team_code` text NOT NULL,
	`actions` text NOT NULL,
	`agreed_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by_name` text NOT NULL,
	`closed_at` text,
	`closed_by_name` text,
	`outcome` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_code`) REFERENCES `team`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `relief_plan_by_team` ON `relief_plan` (`team_code`,`closed_at`);--> statement-breakpoint
CREATE INDEX `relief_plan_by_officer` ON `relief_plan` (`staff_code`,`closed_at`);--> statement-breakpoint
CREATE TABLE `supervision` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_code` text NOT NULL,
	`held_on` text NOT NULL,
	`points_used_hundredths` integer NOT NULL,
	`points_available` integer NOT NULL,
	`case_count` integer NOT NULL,
	`model_version` text NOT NULL,
	`agreed` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_by_name` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `supervision_by_officer` ON `supervision` (`staff_code`,`held_on`);--> statement-breakpoint
CREATE TABLE `past_fact` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`thing_type` text NOT NULL,
	`thing_key` text NOT NULL,
	`staff_code` text,
	`until_at` text NOT NULL,
	`facts` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `past_fact_by_thing` ON `past_fact` (`thing_type`,`thing_key`,`until_at`);--> statement-breakpoint
CREATE INDEX `past_fact_by_officer` ON `past_fact` (`staff_code`,`until_at`);--> statement-breakpoint
CREATE INDEX `past_fact_by_time` ON `past_fact` (`until_at`);--> statement-breakpoint
ALTER TABLE `absence` ADD `recorded_at` text;--> statement-breakpoint
ALTER TABLE `officer` ADD `recorded_at` text;--> statement-breakpoint
ALTER TABLE `reduction` ADD `recorded_at` text;--> statement-breakpoint
ALTER TABLE `report` ADD `recorded_at` text;--> statement-breakpoint
ALTER TABLE `supervised_case` ADD `recorded_at` text;--> statement-breakpoint
ALTER TABLE `officer_snapshot` ADD `contracted_hours_hundredths` integer;--> statement-breakpoint
ALTER TABLE `officer_snapshot` ADD `known_at` text;