CREATE TABLE `import_undo_part` (
	`run_id` text NOT NULL,
	`part` integer NOT NULL,
	`model_version` text NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`run_id`, `part`),
	FOREIGN KEY (`run_id`) REFERENCES `import_run`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `import_run` ADD `undone_at` text;--> statement-breakpoint
ALTER TABLE `import_run` ADD `undone_by_name` text;