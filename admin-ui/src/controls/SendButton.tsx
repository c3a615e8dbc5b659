import { Button, Stack, Typography, type ButtonProps } from '@mui/material';
import { useId, type Ref } from 'react';
import { missingSentence, type Missing } from '../i18n/missing.js';

interface SendButtonProps extends Pick<ButtonProps, 'color' | 'size' | 'onClick' | 'type'> {
  readonly label: string;
  /** What is still to be given, with its article; nothing: it can be sent. */
  readonly missing: readonly Missing[];
  readonly pending: boolean;
  readonly pendingLabel?: string;
  /** Where the button stands: first in a page, last in a dialog. */
  readonly side?: 'start' | 'end';
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

/** The button that sends a form; while it cannot, it says why. */
export function SendButton(props: SendButtonProps) {
  const { label, missing, pending, pendingLabel = label, side = 'start', buttonRef } = props;
  const { color, size, onClick, type = 'submit' } = props;
  const reasonId = useId();
  const reason = missingSentence(missing);
  return (
    <Stack
      direction={side === 'start' ? 'row' : 'row-reverse'}
      useFlexGap
      sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}
    >
      <Button
        {...(buttonRef ? { ref: buttonRef } : {})}
        type={type}
        variant="contained"
        {...(color ? { color } : {})}
        {...(size ? { size } : {})}
        {...(onClick ? { onClick } : {})}
        disabled={reason !== null || pending}
        {...(reason === null ? {} : { 'aria-describedby': reasonId })}
      >
        {pending ? pendingLabel : label}
      </Button>
      <Typography
        id={reasonId}
        role="status"
        color="text.secondary"
        sx={{ fontSize: '0.85rem', '&:empty': { display: 'none' } }}
      >
        {reason}
      </Typography>
    </Stack>
  );
}
