ALTER TABLE `waiting_case` ADD `home_ldu_code` text;--> statement-breakpoint
CREATE INDEX `waiting_case_by_home` ON `waiting_case` (`home_ldu_code`);--> statement-breakpoint
CREATE INDEX `officer_leaving` ON `officer` (`leaving_date`) WHERE "officer"."leaving_date" is not null;--> statement-breakpoint
UPDATE waiting_case SET home_ldu_code = (SELECT c.home_ldu_code FROM supervised_case c WHERE c.crn = waiting_case.crn);
