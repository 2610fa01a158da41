ALTER TABLE "supervised_case" ADD COLUMN "stands_ldu_code" text;--> statement-breakpoint
ALTER TABLE "supervised_case" ADD COLUMN "stands_region_code" text;