import { Button } from '../ui/form/button';

/** Takes one case out of the basket; what was typed elsewhere is kept. */
export function RemoveButton({ crn, what }: { readonly crn: string; readonly what: string }) {
  return (
    <Button asLink name="remove" value={crn} hiddenSuffix={what}>
      Take out
    </Button>
  );
}
