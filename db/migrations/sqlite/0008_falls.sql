ALTER TABLE `supervised_case` ADD `flags_known` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `band_change` ADD `old_grade` text;--> statement-breakpoint
ALTER TABLE `band_change` ADD `new_grade` text;--> statement-breakpoint
ALTER TABLE `band_change` ADD `in_force` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `band_change` ADD `batch_id` text;--> statement-breakpoint
ALTER TABLE `band_change` ADD `source_moved_at` text;--> statement-breakpoint
CREATE INDEX `band_change_by_batch` ON `band_change` (`batch_id`);