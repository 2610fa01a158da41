ALTER TABLE `supervised_case` ADD `stands_ldu_code` text;--> statement-breakpoint
ALTER TABLE `supervised_case` ADD `stands_region_code` text;