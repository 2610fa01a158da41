export * from './estate.sqlite';
export * from './staff.sqlite';
export * from './cases.sqlite';
export * from './allocation.sqlite';
export * from './people.sqlite';
export * from './records.sqlite';
