import { Alert, Button, LinearProgress } from '@mui/material';

interface ReadStateProps {
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onRetry?: () => void;
  /** What is being read, for who hears the screen: « des rendez-vous ». */
  readonly of: string;
}

/** Progress while something is read, or the sentence of why it could not be. */
export function ReadState({ pending, error, onRetry, of }: ReadStateProps) {
  if (error) {
    return (
      <Alert
        severity="error"
        sx={{ m: 1 }}
        action={
          onRetry && (
            <Button color="inherit" size="small" onClick={onRetry}>
              Réessayer
            </Button>
          )
        }
      >
        {error.message}
      </Alert>
    );
  }
  return pending ? <LinearProgress aria-label={`Lecture ${of}`} sx={{ m: 2 }} /> : null;
}
