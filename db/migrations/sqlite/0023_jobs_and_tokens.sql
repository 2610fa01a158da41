CREATE TABLE `job_run` (
	`id` text PRIMARY KEY NOT NULL,
	`job` text NOT NULL,
	`due_for` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text,
	`outcome` text NOT NULL,
	`report` text
);
--> statement-breakpoint
CREATE INDEX `job_run_by_job` ON `job_run` (`job`,`started_at`);--> statement-breakpoint
ALTER TABLE `api_token` ADD `expires_at` text;--> statement-breakpoint
ALTER TABLE `api_token` ADD `last_used_at` text;