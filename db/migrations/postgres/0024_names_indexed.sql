CREATE INDEX "officer_by_name" ON "officer" USING btree ("name_key" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "officer_by_forename" ON "officer" USING btree ((split_part("name_key", chr(9), 2)) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "officer_by_words" ON "officer" USING btree ("name_key" text_pattern_ops) WHERE strpos(name_key, ' ') > 0;--> statement-breakpoint
CREATE INDEX "case_by_name" ON "supervised_case" USING btree ("name_key" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "case_by_forename" ON "supervised_case" USING btree ((split_part("name_key", chr(9), 2)) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "case_by_words" ON "supervised_case" USING btree ("name_key" text_pattern_ops) WHERE strpos(name_key, ' ') > 0;