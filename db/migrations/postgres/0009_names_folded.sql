ALTER TABLE "officer" ADD COLUMN "name_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "supervised_case" ADD COLUMN "name_key" text DEFAULT '' NOT NULL;