CREATE TABLE "import_undo_part" (
	"run_id" text NOT NULL,
	"part" integer NOT NULL,
	"model_version" text NOT NULL,
	"content" text NOT NULL,
	CONSTRAINT "import_undo_part_run_id_part_pk" PRIMARY KEY("run_id","part")
);
--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "undone_at" text;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "undone_by_name" text;--> statement-breakpoint
ALTER TABLE "import_undo_part" ADD CONSTRAINT "import_undo_part_run_id_import_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."import_run"("id") ON DELETE no action ON UPDATE no action;