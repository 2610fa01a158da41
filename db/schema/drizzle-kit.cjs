// Drizzle Kit takes what a module exports as the tables of one dialect.
const { pgTables, sqliteTables } = require('./tables.ts');

module.exports = process.env.HEADROOM_DIALECT === 'postgresql' ? pgTables : sqliteTables;
