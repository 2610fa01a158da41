ALTER TABLE "absence" ADD COLUMN "cancelled_at" text;--> statement-breakpoint
ALTER TABLE "absence" ADD COLUMN "cancelled_by_name" text;