CREATE TABLE "account_link" (
	"hash" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"created_at" text NOT NULL,
	"expires_at" text NOT NULL,
	"used_at" text
);
--> statement-breakpoint
CREATE TABLE "import_upload_part" (
	"upload_id" text NOT NULL,
	"file" integer NOT NULL,
	"part" integer NOT NULL,
	"content" text NOT NULL,
	CONSTRAINT "import_upload_part_upload_id_file_part_pk" PRIMARY KEY("upload_id","file","part")
);
--> statement-breakpoint
CREATE TABLE "import_upload" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"created_at" text NOT NULL,
	"expires_at" text NOT NULL,
	"state" text NOT NULL,
	"state_at" text NOT NULL,
	"files" jsonb NOT NULL,
	"options" jsonb NOT NULL,
	"report" jsonb
);
--> statement-breakpoint
ALTER TABLE "account_link" ADD CONSTRAINT "account_link_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_upload_part" ADD CONSTRAINT "import_upload_part_upload_id_import_upload_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."import_upload"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_upload_by_expiry" ON "import_upload" USING btree ("expires_at");