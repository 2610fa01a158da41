ALTER TABLE `allocation` ADD `undone_at` text;--> statement-breakpoint
ALTER TABLE `allocation` ADD `undone_by` text;--> statement-breakpoint
ALTER TABLE `allocation` ADD `undone_by_name` text;