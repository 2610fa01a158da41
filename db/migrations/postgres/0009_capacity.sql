ALTER TABLE "officer_snapshot" ADD COLUMN "rules_version" integer;--> statement-breakpoint
ALTER TABLE "officer_snapshot" ADD COLUMN "beside_hundredths" integer;