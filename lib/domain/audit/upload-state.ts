/**
 * How far files are that somebody brought to be imported: being checked, checked, being imported, imported, or broken off by a fault; `asking`:
 * their person is to say what they hold.
 */
export type UploadState = 'checking' | 'asking' | 'checked' | 'applying' | 'applied' | 'failed';
