/**
 * Writes an opening with some of its weeks. KEYS: the opening, its structure's edition and openings, then one for each
 * week. ARGV: turn, opening id, its structure, its text, the next edition, how many seconds weeks are kept, the length
 * of the ring, then for each week its text, its steps and their place. What carries a later turn is left.
 */
export const WRITE_OPENING = `
local turn = tonumber(ARGV[1])
local function later(value) return value and tonumber(string.match(value, '^%d+')) > turn end
local id = ARGV[2]
local held = redis.call('HGET', KEYS[3], id)
local text, ring = ARGV[4], string.rep('\\0', tonumber(ARGV[7]))
local before
if held then
  local ends = string.find(held, '\\n', 1, true)
  before = string.sub(held, 1, ends - 1)
  ring = string.sub(held, ends + 1)
end
if later(redis.call('GET', KEYS[1])) then
  if not before then return end
  text = before
else
  redis.call('SET', KEYS[1], ARGV[1] .. ' ' .. ARGV[3])
end
local at = 8
for week = 4, #KEYS do
  if not later(redis.call('HGET', KEYS[week], id)) then
    redis.call('HSET', KEYS[week], id, ARGV[1] .. ' ' .. ARGV[at])
    redis.call('EXPIRE', KEYS[week], ARGV[6])
    local place = tonumber(ARGV[at + 2])
    ring = string.sub(ring, 1, place) .. ARGV[at + 1] .. string.sub(ring, place + 8)
  end
  at = at + 3
end
redis.call('HSET', KEYS[3], id, text .. '\\n' .. ring)
redis.call('SET', KEYS[2], ARGV[5])
`;

/**
 * Forgets an opening, but not in which turn. KEYS: the opening. ARGV: turn, opening id, prefix of editions, prefix of
 * the openings of structures, the next edition.
 */
export const REMOVE_OPENING = `
local known = redis.call('GET', KEYS[1])
if known and tonumber(string.match(known, '^%d+')) > tonumber(ARGV[1]) then return end
local structure = known and string.match(known, '^%d+ (.+)$')
if structure then
  redis.call('HDEL', ARGV[4] .. structure, ARGV[2])
  redis.call('SET', ARGV[3] .. structure, ARGV[5])
end
redis.call('SET', KEYS[1], ARGV[1], 'EX', 86400)
`;

/**
 * Writes a room with some of its weeks. KEYS: its structure's edition, then one for each week. ARGV: turn, the room's
 * field, the next edition, how many seconds weeks are kept, then the text of each week. What carries a later turn is left.
 */
export const WRITE_ROOM = `
local turn = tonumber(ARGV[1])
for week = 2, #KEYS do
  local held = redis.call('HGET', KEYS[week], ARGV[2])
  if not (held and tonumber(string.match(held, '^%d+')) > turn) then
    redis.call('HSET', KEYS[week], ARGV[2], ARGV[1] .. ' ' .. ARGV[week + 3])
    redis.call('EXPIRE', KEYS[week], ARGV[4])
  end
end
redis.call('SET', KEYS[1], ARGV[3])
`;
