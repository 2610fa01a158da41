/** How far files are that somebody brought to be imported: being checked, checked, being imported, imported, or broken off by a fault. */
export type UploadState = 'checking' | 'checked' | 'applying' | 'applied' | 'failed';
