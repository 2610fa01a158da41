CREATE TABLE `figure_change` (
	`part` text NOT NULL,
	`place` text NOT NULL,
	`writer` integer NOT NULL,
	`number` integer NOT NULL,
	PRIMARY KEY(`part`, `place`, `writer`)
);
--> statement-breakpoint
CREATE TABLE `kept_figures` (
	`part` text NOT NULL,
	`on_date` text NOT NULL,
	`rules` text NOT NULL,
	`place` text NOT NULL,
	`number` integer NOT NULL,
	`tally` text NOT NULL,
	`officers` text,
	PRIMARY KEY(`part`, `on_date`, `rules`, `place`)
);
