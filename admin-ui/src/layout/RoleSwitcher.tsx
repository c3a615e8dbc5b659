import type { Role } from '@maillage/contracts/codes';
import BadgeIcon from '@mui/icons-material/BadgeOutlined';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Box, Button, Menu, MenuItem, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { roleLabels } from '../i18n/labels.js';
import { chooseRole, useSession } from '../providers/session.js';

/** The role in force; a menu when the member holds several. */
export function RoleSwitcher() {
  const { role, roles } = useSession();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const notify = useNotify();
  if (roles.length < 2) {
    return (
      <Typography
        sx={{
          display: { xs: 'none', sm: 'block' },
          fontSize: '0.85rem',
          opacity: 0.85,
          whiteSpace: 'nowrap',
        }}
      >
        {roleLabels[role]}
      </Typography>
    );
  }
  const choose = (chosen: Role) => {
    setAnchor(null);
    if (chosen === role) return;
    chooseRole(chosen).catch((error: unknown) =>
      notify((error as Error).message, { type: 'error' }),
    );
  };
  return (
    <>
      <Button
        color="inherit"
        size="small"
        variant="outlined"
        endIcon={<ExpandMoreIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={`Rôle : ${roleLabels[role]}. Changer de rôle`}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ whiteSpace: 'nowrap', minWidth: 0 }}
      >
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {roleLabels[role]}
        </Box>
        <BadgeIcon fontSize="small" sx={{ display: { xs: 'inline', sm: 'none' } }} />
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {roles.map((offered) => (
          <MenuItem key={offered} selected={offered === role} onClick={() => choose(offered)}>
            {roleLabels[offered]}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
