import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  readonly detail?: string;
  readonly action?: ReactNode;
}

/** Nothing to show is an answer too: says so, and what to do next. */
export function EmptyState({ title, detail, action }: EmptyStateProps) {
  return (
    <Box sx={{ py: 3, px: 2, textAlign: 'center' }}>
      <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
      {detail && (
        <Typography color="text.secondary" sx={{ mt: 0.5, maxWidth: '42rem', mx: 'auto' }}>
          {detail}
        </Typography>
      )}
      {action && <Box sx={{ mt: 2 }}>{action}</Box>}
    </Box>
  );
}
