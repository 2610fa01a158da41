import { redirect } from 'next/navigation';
import { toTeams } from '@/lib/addresses/teams';

/** Officers are listed with their teams. */
export default function OfficersPage() {
  redirect(toTeams.all());
}
