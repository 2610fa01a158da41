CREATE TABLE `snapshot_run` (
	`on_date` text PRIMARY KEY NOT NULL,
	`known_at` text NOT NULL,
	`rules_version` integer NOT NULL,
	`cursor` text NOT NULL,
	`officers` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stored_day` (
	`on_date` text PRIMARY KEY NOT NULL,
	`officers` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO stored_day (on_date, officers) SELECT on_date, count(*) FROM officer_snapshot GROUP BY on_date;
