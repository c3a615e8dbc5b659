import { Alert } from '@mui/material';
import type { FormRefusal } from '../providers/refused-field.js';

/** Why a form was refused, in the form itself, where no field of it is to blame. */
export function RefusalNotice({ refusal }: { refusal: FormRefusal<string> | null }) {
  if (refusal?.field !== null) return null;
  return (
    <Alert severity="error" sx={{ mt: 2 }}>
      {refusal.sentence}
    </Alert>
  );
}
