CREATE INDEX `officer_by_name` ON `officer` (`name_key`);--> statement-breakpoint
CREATE INDEX `officer_by_forename` ON `officer` (substr("name_key", instr("name_key", char(9)) + 1));--> statement-breakpoint
CREATE INDEX `officer_by_words` ON `officer` (`name_key`) WHERE instr(name_key, ' ') > 0;--> statement-breakpoint
CREATE INDEX `case_by_name` ON `supervised_case` (`name_key`);--> statement-breakpoint
CREATE INDEX `case_by_forename` ON `supervised_case` (substr("name_key", instr("name_key", char(9)) + 1));--> statement-breakpoint
CREATE INDEX `case_by_words` ON `supervised_case` (`name_key`) WHERE instr(name_key, ' ') > 0;