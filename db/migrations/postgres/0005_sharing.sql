ALTER TABLE "case_cover" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "case_cover" ADD COLUMN "oversight_review_on" date;--> statement-breakpoint
ALTER TABLE "case_share" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "case_share" ADD COLUMN "oversight_review_on" date;--> statement-breakpoint
ALTER TABLE "support" ADD COLUMN "breach" text;--> statement-breakpoint
ALTER TABLE "support" ADD COLUMN "breach_due_on" date;--> statement-breakpoint
ALTER TABLE "support" ADD COLUMN "breach_seen_at" text;--> statement-breakpoint
ALTER TABLE "support" ADD COLUMN "breach_seen_by_name" text;