CREATE TABLE "pulse_count" (
	"survey_id" text NOT NULL,
	"region_code" text NOT NULL,
	"grade_code" text NOT NULL,
	"answers" integer NOT NULL,
	"unmanageable" integer NOT NULL,
	CONSTRAINT "pulse_count_survey_id_region_code_grade_code_pk" PRIMARY KEY("survey_id","region_code","grade_code")
);
--> statement-breakpoint
CREATE TABLE "pulse_survey" (
	"id" text PRIMARY KEY NOT NULL,
	"opened_at" text NOT NULL,
	"opened_by_name" text NOT NULL,
	"closed_at" text,
	"closed_by_name" text,
	"open_mark" text,
	"answers" integer NOT NULL,
	CONSTRAINT "pulse_survey_open_mark_unique" UNIQUE("open_mark")
);
--> statement-breakpoint
CREATE TABLE "pulse_taken" (
	"survey_id" text NOT NULL,
	"staff_id" text NOT NULL,
	CONSTRAINT "pulse_taken_survey_id_staff_id_pk" PRIMARY KEY("survey_id","staff_id")
);
--> statement-breakpoint
ALTER TABLE "pulse_count" ADD CONSTRAINT "pulse_count_survey_id_pulse_survey_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."pulse_survey"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_taken" ADD CONSTRAINT "pulse_taken_survey_id_pulse_survey_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."pulse_survey"("id") ON DELETE no action ON UPDATE no action;