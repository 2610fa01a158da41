CREATE TABLE "brief_request" (
	"user_id" text PRIMARY KEY NOT NULL,
	"unit_level" text NOT NULL,
	"unit_code" text NOT NULL,
	"asked_at" text NOT NULL,
	"last_week" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comparator" (
	"figure" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"source" text NOT NULL,
	"changed_at" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "brief_request" ADD CONSTRAINT "brief_request_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;