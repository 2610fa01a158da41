ALTER TABLE "allocation" ADD COLUMN "undone_at" text;--> statement-breakpoint
ALTER TABLE "allocation" ADD COLUMN "undone_by" text;--> statement-breakpoint
ALTER TABLE "allocation" ADD COLUMN "undone_by_name" text;