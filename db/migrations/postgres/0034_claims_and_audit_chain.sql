CREATE TABLE "claim_role" (
	"id" text PRIMARY KEY NOT NULL,
	"claim" text NOT NULL,
	"value" text NOT NULL,
	"role" text NOT NULL,
	"scope_level" text NOT NULL,
	"scope_code" text DEFAULT '' NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_link" (
	"position" integer PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_link_seq_unique" UNIQUE("seq")
);
--> statement-breakpoint
ALTER TABLE "user_role" ADD COLUMN "claim_role_id" text;