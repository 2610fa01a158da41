CREATE TABLE "bar" (
	"id" text PRIMARY KEY NOT NULL,
	"crn" text NOT NULL,
	"staff_code" text NOT NULL,
	"reason" text NOT NULL,
	"detail" text,
	"recorded_at" text NOT NULL,
	"recorded_by_name" text NOT NULL,
	"lifted_at" text,
	"lifted_by_name" text,
	"lifted_why" text
);
--> statement-breakpoint
CREATE TABLE "basket" (
	"actor_id" text PRIMARY KEY NOT NULL,
	"items" jsonb NOT NULL,
	"changed_at" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "note_draft" (
	"actor_id" text NOT NULL,
	"crn" text NOT NULL,
	"notes" text NOT NULL,
	"changed_at" text NOT NULL,
	CONSTRAINT "note_draft_actor_id_crn_pk" PRIMARY KEY("actor_id","crn")
);
--> statement-breakpoint
CREATE TABLE "oversight_action" (
	"id" text PRIMARY KEY NOT NULL,
	"oversight_id" text NOT NULL,
	"crn" text NOT NULL,
	"what" text NOT NULL,
	"who" text NOT NULL,
	"due_on" date NOT NULL,
	"done_on" date,
	"done_by_name" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "oversight_audit" (
	"oversight_id" text PRIMARY KEY NOT NULL,
	"sampled_on" date NOT NULL,
	"effect" text,
	"comment" text,
	"audited_at" text,
	"audited_by_name" text
);
--> statement-breakpoint
CREATE TABLE "womens_offer" (
	"id" text PRIMARY KEY NOT NULL,
	"crn" text NOT NULL,
	"team_code" text NOT NULL,
	"answer" text NOT NULL,
	"note" text,
	"recorded_at" text NOT NULL,
	"recorded_by_name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "band_change" (
	"id" text PRIMARY KEY NOT NULL,
	"crn" text NOT NULL,
	"at" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"source" text NOT NULL,
	"old_band" text NOT NULL,
	"new_band" text NOT NULL,
	"old_inputs" jsonb NOT NULL,
	"new_inputs" jsonb NOT NULL,
	"reason" text,
	"evidence" text,
	"model_version" text NOT NULL,
	"state" text NOT NULL,
	"asks" jsonb NOT NULL,
	"sampled" boolean DEFAULT false NOT NULL,
	"holder_staff_code" text,
	"holder_over" boolean,
	"settled_at" text,
	"settled_by_id" text,
	"settled_by_name" text,
	"settled_why" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "grade_item" (
	"id" text PRIMARY KEY NOT NULL,
	"crn" text NOT NULL,
	"staff_code" text NOT NULL,
	"band_change_id" text,
	"why" text NOT NULL,
	"raised_at" text NOT NULL,
	"due_on" date NOT NULL,
	"done_at" text,
	"done_by_name" text,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "outbox_email" (
	"id" text PRIMARY KEY NOT NULL,
	"to_address" text NOT NULL,
	"to_name" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"thing_type" text NOT NULL,
	"thing_key" text NOT NULL,
	"created_at" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" text NOT NULL,
	"last_error" text,
	"sent_at" text
);
--> statement-breakpoint
ALTER TABLE "bar" ADD CONSTRAINT "bar_crn_supervised_case_crn_fk" FOREIGN KEY ("crn") REFERENCES "public"."supervised_case"("crn") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bar" ADD CONSTRAINT "bar_staff_code_officer_staff_code_fk" FOREIGN KEY ("staff_code") REFERENCES "public"."officer"("staff_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_draft" ADD CONSTRAINT "note_draft_crn_supervised_case_crn_fk" FOREIGN KEY ("crn") REFERENCES "public"."supervised_case"("crn") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oversight_action" ADD CONSTRAINT "oversight_action_oversight_id_oversight_id_fk" FOREIGN KEY ("oversight_id") REFERENCES "public"."oversight"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oversight_action" ADD CONSTRAINT "oversight_action_crn_supervised_case_crn_fk" FOREIGN KEY ("crn") REFERENCES "public"."supervised_case"("crn") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oversight_audit" ADD CONSTRAINT "oversight_audit_oversight_id_oversight_id_fk" FOREIGN KEY ("oversight_id") REFERENCES "public"."oversight"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "womens_offer" ADD CONSTRAINT "womens_offer_crn_supervised_case_crn_fk" FOREIGN KEY ("crn") REFERENCES "public"."supervised_case"("crn") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "womens_offer" ADD CONSTRAINT "womens_offer_team_code_team_code_fk" FOREIGN KEY ("team_code") REFERENCES "public"."team"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "band_change" ADD CONSTRAINT "band_change_crn_supervised_case_crn_fk" FOREIGN KEY ("crn") REFERENCES "public"."supervised_case"("crn") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "band_change" ADD CONSTRAINT "band_change_holder_staff_code_officer_staff_code_fk" FOREIGN KEY ("holder_staff_code") REFERENCES "public"."officer"("staff_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grade_item" ADD CONSTRAINT "grade_item_crn_supervised_case_crn_fk" FOREIGN KEY ("crn") REFERENCES "public"."supervised_case"("crn") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grade_item" ADD CONSTRAINT "grade_item_staff_code_officer_staff_code_fk" FOREIGN KEY ("staff_code") REFERENCES "public"."officer"("staff_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grade_item" ADD CONSTRAINT "grade_item_band_change_id_band_change_id_fk" FOREIGN KEY ("band_change_id") REFERENCES "public"."band_change"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bar_by_case" ON "bar" USING btree ("crn");--> statement-breakpoint
CREATE UNIQUE INDEX "bar_one_in_force" ON "bar" USING btree ("crn","staff_code") WHERE lifted_at is null;--> statement-breakpoint
CREATE INDEX "oversight_action_by_oversight" ON "oversight_action" USING btree ("oversight_id");--> statement-breakpoint
CREATE INDEX "oversight_action_by_case" ON "oversight_action" USING btree ("crn","due_on");--> statement-breakpoint
CREATE INDEX "oversight_audit_open" ON "oversight_audit" USING btree ("audited_at");--> statement-breakpoint
CREATE INDEX "womens_offer_by_case" ON "womens_offer" USING btree ("crn","recorded_at");--> statement-breakpoint
CREATE INDEX "band_change_by_case" ON "band_change" USING btree ("crn","at");--> statement-breakpoint
CREATE INDEX "band_change_by_state" ON "band_change" USING btree ("state","at");--> statement-breakpoint
CREATE INDEX "band_change_by_time" ON "band_change" USING btree ("at");--> statement-breakpoint
CREATE INDEX "grade_item_by_case" ON "grade_item" USING btree ("crn");--> statement-breakpoint
CREATE INDEX "grade_item_open" ON "grade_item" USING btree ("done_at","due_on");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox_email" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE INDEX "outbox_by_thing" ON "outbox_email" USING btree ("thing_type","thing_key");