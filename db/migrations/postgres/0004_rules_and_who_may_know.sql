CREATE TABLE "named_contact" (
	"id" text PRIMARY KEY NOT NULL,
	"crn" text NOT NULL,
	"staff_code" text NOT NULL,
	"holder_staff_code" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"recorded_at" text NOT NULL,
	"recorded_by_name" text NOT NULL,
	"cancelled_at" text
);
--> statement-breakpoint
CREATE TABLE "upgrade_step" (
	"name" text PRIMARY KEY NOT NULL,
	"started_at" text NOT NULL,
	"cursor" text,
	"finished_at" text,
	"report" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source_difference" (
	"id" text PRIMARY KEY NOT NULL,
	"thing_type" text NOT NULL,
	"thing_key" text NOT NULL,
	"crn" text,
	"staff_code" text,
	"field" text NOT NULL,
	"kind" text NOT NULL,
	"file" text NOT NULL,
	"source_value" jsonb NOT NULL,
	"our_value" jsonb NOT NULL,
	"as_of" text,
	"decided_at" text,
	"raised_at" text NOT NULL,
	"renewed_at" text NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"settled_at" text,
	"settled_by_id" text,
	"settled_by_name" text,
	"settled_why" text
);
--> statement-breakpoint
CREATE TABLE "deputy" (
	"id" text PRIMARY KEY NOT NULL,
	"for_staff_code" text NOT NULL,
	"staff_code" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by_name" text NOT NULL,
	"ended_at" text,
	"ended_by_name" text,
	CONSTRAINT "deputy_ends_after_start" CHECK ("deputy"."ends_on" >= "deputy"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "fact_recorder" (
	"fact_id" text NOT NULL,
	"actor_id" text NOT NULL,
	"posts" jsonb NOT NULL,
	"recorded_at" text NOT NULL,
	CONSTRAINT "fact_recorder_fact_id_actor_id_pk" PRIMARY KEY("fact_id","actor_id")
);
--> statement-breakpoint
CREATE TABLE "reason_view" (
	"id" text PRIMARY KEY NOT NULL,
	"actor_id" text NOT NULL,
	"staff_code" text NOT NULL,
	"why" text NOT NULL,
	"shown_at" text NOT NULL,
	"until_at" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "absence" ADD COLUMN "decided_at" text;--> statement-breakpoint
ALTER TABLE "absence" ADD COLUMN "cancelled_at" text;--> statement-breakpoint
ALTER TABLE "absence" ADD COLUMN "cancelled_by_name" text;--> statement-breakpoint
ALTER TABLE "absence" ADD COLUMN "source_start_date" date;--> statement-breakpoint
ALTER TABLE "officer" ADD COLUMN "decided_at" jsonb;--> statement-breakpoint
ALTER TABLE "officer" ADD COLUMN "logged_in_error_at" text;--> statement-breakpoint
ALTER TABLE "reduction" ADD COLUMN "decided_at" text;--> statement-breakpoint
ALTER TABLE "supervised_case" ADD COLUMN "stands_ldu_code" text;--> statement-breakpoint
ALTER TABLE "supervised_case" ADD COLUMN "stands_region_code" text;--> statement-breakpoint
ALTER TABLE "supervised_case" ADD COLUMN "flags_known" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "supervised_case" ADD COLUMN "decided_at" jsonb;--> statement-breakpoint
ALTER TABLE "supervised_case" ADD COLUMN "end_reason" text;--> statement-breakpoint
ALTER TABLE "supervised_case" ADD COLUMN "end_note" text;--> statement-breakpoint
ALTER TABLE "allocation" ADD COLUMN "undone_at" text;--> statement-breakpoint
ALTER TABLE "allocation" ADD COLUMN "undone_by" text;--> statement-breakpoint
ALTER TABLE "allocation" ADD COLUMN "undone_by_name" text;--> statement-breakpoint
ALTER TABLE "oversight" ADD COLUMN "asked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "officer_snapshot" ADD COLUMN "rules_version" integer;--> statement-breakpoint
ALTER TABLE "officer_snapshot" ADD COLUMN "beside_hundredths" integer;--> statement-breakpoint
ALTER TABLE "case_cover" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "case_cover" ADD COLUMN "oversight_review_on" date;--> statement-breakpoint
ALTER TABLE "case_share" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "case_share" ADD COLUMN "oversight_review_on" date;--> statement-breakpoint
ALTER TABLE "support" ADD COLUMN "breach" text;--> statement-breakpoint
ALTER TABLE "support" ADD COLUMN "breach_due_on" date;--> statement-breakpoint
ALTER TABLE "support" ADD COLUMN "breach_seen_at" text;--> statement-breakpoint
ALTER TABLE "support" ADD COLUMN "breach_seen_by_name" text;--> statement-breakpoint
ALTER TABLE "band_change" ADD COLUMN "old_grade" text;--> statement-breakpoint
ALTER TABLE "band_change" ADD COLUMN "new_grade" text;--> statement-breakpoint
ALTER TABLE "band_change" ADD COLUMN "in_force" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "band_change" ADD COLUMN "batch_id" text;--> statement-breakpoint
ALTER TABLE "band_change" ADD COLUMN "source_moved_at" text;--> statement-breakpoint
ALTER TABLE "named_contact" ADD CONSTRAINT "named_contact_crn_supervised_case_crn_fk" FOREIGN KEY ("crn") REFERENCES "public"."supervised_case"("crn") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "named_contact" ADD CONSTRAINT "named_contact_staff_code_officer_staff_code_fk" FOREIGN KEY ("staff_code") REFERENCES "public"."officer"("staff_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "named_contact" ADD CONSTRAINT "named_contact_holder_staff_code_officer_staff_code_fk" FOREIGN KEY ("holder_staff_code") REFERENCES "public"."officer"("staff_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_for_staff_code_officer_staff_code_fk" FOREIGN KEY ("for_staff_code") REFERENCES "public"."officer"("staff_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_staff_code_officer_staff_code_fk" FOREIGN KEY ("staff_code") REFERENCES "public"."officer"("staff_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reason_view" ADD CONSTRAINT "reason_view_staff_code_officer_staff_code_fk" FOREIGN KEY ("staff_code") REFERENCES "public"."officer"("staff_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "named_contact_by_case" ON "named_contact" USING btree ("crn");--> statement-breakpoint
CREATE INDEX "named_contact_by_officer" ON "named_contact" USING btree ("staff_code");--> statement-breakpoint
CREATE INDEX "named_contact_by_holder" ON "named_contact" USING btree ("holder_staff_code");--> statement-breakpoint
CREATE UNIQUE INDEX "source_difference_one_open" ON "source_difference" USING btree ("thing_type","thing_key","field") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "source_difference_by_crn" ON "source_difference" USING btree ("crn");--> statement-breakpoint
CREATE INDEX "source_difference_by_officer" ON "source_difference" USING btree ("staff_code");--> statement-breakpoint
CREATE INDEX "deputy_by_staff" ON "deputy" USING btree ("staff_code","ends_on");--> statement-breakpoint
CREATE INDEX "deputy_by_manager" ON "deputy" USING btree ("for_staff_code");--> statement-breakpoint
CREATE INDEX "fact_recorder_by_actor" ON "fact_recorder" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "reason_view_by_actor" ON "reason_view" USING btree ("actor_id","until_at");--> statement-breakpoint
CREATE INDEX "band_change_by_batch" ON "band_change" USING btree ("batch_id");