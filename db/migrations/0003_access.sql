-- Who signs in, in which posts, and what two people decided (law reference 6; PIPL art. 51; CSL art. 23).
-- The sign-in library writes login, credential, session, verification, second_factor and rate_limit as anjia_signin;
-- the application sees of them only what a screen shows, never a hash or a session's token.
create table access.login (
  id uuid not null,
  username text not null,
  name text not null,
  area bigint not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint login_pkey primary key (id),
  constraint login_username_key unique (username),
  constraint login_email_key unique (email),
  constraint login_username_form check (username ~ '^[a-z][a-z0-9_.]{2,29}$')
);
comment on table access.login is 'The account of one named person. area is where it is administered; it gives no sight of anything, only a post does. email is a placeholder the sign-in library needs: no mail is ever sent.';
create index login_area on access.login (area, username);
alter table access.login enable row level security;
alter table access.login force row level security;
create policy login_signin on access.login to anjia_signin using (true);
-- The name of a colleague who recorded or decided something is shown to everyone who sees the record.
create policy login_display on access.login for select to anjia_app using (true);
grant select, insert, update, delete on access.login to anjia_signin;
grant select (id, username, name, area, two_factor_enabled, created_at) on access.login to anjia_app;

create table access.credential (
  id uuid not null,
  user_id uuid not null,
  provider_id text not null,
  account_id text not null,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint credential_pkey primary key (id),
  constraint credential_provider_key unique (provider_id, account_id),
  constraint credential_login_fkey foreign key (user_id) references access.login (id) on delete cascade
);
comment on table access.credential is 'How an account proves who it is: the password as the library hashes it (scrypt), later also an identity provider.';
create index credential_login on access.credential (user_id);
alter table access.credential enable row level security;
alter table access.credential force row level security;
create policy credential_signin on access.credential to anjia_signin using (true);
grant select, insert, update, delete on access.credential to anjia_signin;

create table access.session (
  id uuid not null,
  user_id uuid not null,
  token text not null,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint session_pkey primary key (id),
  constraint session_token_key unique (token),
  constraint session_login_fkey foreign key (user_id) references access.login (id) on delete cascade
);
comment on table access.session is 'Who is signed in. A session ends at once when its row goes. Its cookie is signed with a key outside the database, so that a copy of this table signs nobody in.';
create index session_login on access.session (user_id);
alter table access.session enable row level security;
alter table access.session force row level security;
create policy session_signin on access.session to anjia_signin using (true);
create policy session_app on access.session to anjia_app
  using (user_id = (select platform.account())
    or exists (select from access.login l where l.id = user_id and l.area between (select platform.lo()) and (select platform.hi())));
grant select, insert, update, delete on access.session to anjia_signin;
grant select (id, user_id, expires_at), delete on access.session to anjia_app;

create table access.verification (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint verification_pkey primary key (id)
);
comment on table access.verification is 'Short-lived values of the sign-in library, such as a sign-in that waits for its second factor.';
create index verification_identifier on access.verification (identifier);
alter table access.verification enable row level security;
alter table access.verification force row level security;
create policy verification_signin on access.verification to anjia_signin using (true);
grant select, insert, update, delete on access.verification to anjia_signin;

create table access.second_factor (
  id uuid not null,
  user_id uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failures integer not null default 0,
  locked_until timestamptz,
  constraint second_factor_pkey primary key (id),
  constraint second_factor_login_fkey foreign key (user_id) references access.login (id) on delete cascade
);
comment on table access.second_factor is 'The second factor of an account (one-time codes), encrypted by the sign-in library.';
create index second_factor_login on access.second_factor (user_id);
create index second_factor_secret on access.second_factor (secret);
alter table access.second_factor enable row level security;
alter table access.second_factor force row level security;
create policy second_factor_signin on access.second_factor to anjia_signin using (true);
grant select, insert, update, delete on access.second_factor to anjia_signin;

create table access.rate_limit (
  id uuid not null,
  key text not null,
  count integer not null,
  last_request bigint not null,
  constraint rate_limit_pkey primary key (id),
  constraint rate_limit_key_key unique (key)
);
comment on table access.rate_limit is 'How often an address asked the sign-in, so that several processes count together.';
alter table access.rate_limit enable row level security;
alter table access.rate_limit force row level security;
create policy rate_limit_signin on access.rate_limit to anjia_signin using (true);
grant select, insert, update, delete on access.rate_limit to anjia_signin;

create table access.lockout (
  account_id uuid not null,
  locked_at timestamptz not null default now(),
  locked_by uuid not null,
  constraint lockout_pkey primary key (account_id),
  constraint lockout_login_fkey foreign key (account_id) references access.login (id) on delete cascade
);
comment on table access.lockout is 'The lock an administrator sets on an account: sessions and tokens stop, and nobody signs in.';
alter table access.lockout enable row level security;
alter table access.lockout force row level security;
create policy lockout_signin on access.lockout for select to anjia_signin using (true);
create policy lockout_administered on access.lockout to anjia_app
  using (exists (select from access.login l where l.id = account_id and l.area between (select platform.lo()) and (select platform.hi())));
grant select on access.lockout to anjia_signin;
grant select, insert, update, delete on access.lockout to anjia_app;

create table access.attempt (
  key bytea not null,
  account_id uuid,
  failures integer not null default 1,
  locked_until timestamptz,
  last_at timestamptz not null default now(),
  constraint attempt_pkey primary key (key),
  constraint attempt_login_fkey foreign key (account_id) references access.login (id) on delete cascade
);
comment on table access.attempt is 'Wrong passwords in a row for one typed name from one address, with the pause they bring. key is a keyed hash of both: a name nobody has is counted like any other and never kept, and a stranger pauses nobody at another address.';
create index attempt_account on access.attempt (account_id);
create index attempt_last_at on access.attempt (last_at);
alter table access.attempt enable row level security;
alter table access.attempt force row level security;
create policy attempt_signin on access.attempt to anjia_signin using (true);
create policy attempt_administered on access.attempt to anjia_app
  using (exists (select from access.login l where l.id = account_id and l.area between (select platform.lo()) and (select platform.hi())));
grant select, insert, update, delete on access.attempt to anjia_signin;
grant select (account_id, locked_until), delete on access.attempt to anjia_app;

create table access.approval (
  id uuid not null,
  kind text not null,
  payload jsonb not null,
  area bigint not null,
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  decided_by uuid,
  decided_at timestamptz,
  status text not null default 'asked',
  constraint approval_pkey primary key (id),
  constraint approval_kind_known check (kind in ('grant-post', 'reveal-in-bulk', 'export')),
  constraint approval_status_known check (status in ('asked', 'granted', 'refused', 'used', 'expired')),
  constraint approval_two_people check (decided_by <> asked_by),
  constraint approval_decided check ((decided_by is null) = (decided_at is null) and (status not in ('granted', 'refused', 'used') or decided_by is not null))
);
comment on table access.approval is 'What needs two people: one asks, another decides, within 24 hours it is used once. payload names ids, areas and counts, never facts of people.';
create index approval_open on access.approval (area, asked_at) where status = 'asked';
alter table access.approval enable row level security;
alter table access.approval force row level security;
create policy approval_read on access.approval for select to anjia_app
  using (asked_by = (select platform.account()) or area between (select platform.lo()) and (select platform.hi()));
create policy approval_ask on access.approval for insert to anjia_app
  with check (status = 'asked' and asked_by = (select platform.account()) and area between (select platform.lo()) and (select platform.hi()));
create policy approval_decide on access.approval for update to anjia_app
  using (status = 'asked' and area between (select platform.lo()) and (select platform.hi()))
  with check (decided_by = (select platform.account()));
create policy approval_use on access.approval for update to anjia_app
  using (status = 'granted' and asked_by = (select platform.account()))
  with check (status = 'used' and asked_by = (select platform.account()));
grant select, insert, update (status, decided_by, decided_at) on access.approval to anjia_app;

create table access.post (
  id uuid not null,
  account_id uuid not null,
  role text not null,
  area bigint not null,
  valid_from date not null,
  valid_to date,
  asked_by uuid,
  approved_by uuid,
  approval_id uuid,
  made_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid,
  constraint post_pkey primary key (id),
  constraint post_login_fkey foreign key (account_id) references access.login (id) on delete cascade,
  constraint post_approval_fkey foreign key (approval_id) references access.approval (id),
  constraint post_approval_key unique (approval_id),
  constraint post_area_digits check (area between 110000000000000 and 999999999999999),
  constraint post_days_in_order check (valid_to >= valid_from),
  constraint post_two_people check (approved_by <> asked_by and approved_by <> account_id),
  constraint post_asked_and_approved check (num_nulls(asked_by, approved_by, approval_id) in (0, 3)),
  constraint post_ended_by_named check ((ended_at is null) = (ended_by is null))
);
comment on table access.post is 'A role in an area for some days; valid_to is the last day. One person may hold several, one is active in a session. Without asked_by only the posts of the set-up (or the demo), before which there is nobody to ask.';
create index post_login on access.post (account_id);
create index post_area on access.post (area);
alter table access.post enable row level security;
alter table access.post force row level security;
create policy post_signin_read on access.post for select to anjia_signin using (true);
create policy post_signin_set_up on access.post for insert to anjia_signin with check (asked_by is null);
create policy post_read on access.post for select to anjia_app
  using (account_id = (select platform.account()) or area between (select platform.lo()) and (select platform.hi()));
create policy post_grant on access.post for insert to anjia_app
  with check (approved_by = (select platform.account()) and area between (select platform.lo()) and (select platform.hi())
    and exists (select from access.approval a where a.id = approval_id and a.kind = 'grant-post' and a.asked_by = post.asked_by and a.decided_by = post.approved_by));
create policy post_end on access.post for update to anjia_app
  using (area between (select platform.lo()) and (select platform.hi()))
  with check (area between (select platform.lo()) and (select platform.hi()) and ended_by = (select platform.account()));
grant select, insert on access.post to anjia_signin;
grant select, insert, update (ended_at, ended_by) on access.post to anjia_app;

create table access.active_post (
  session_id uuid not null,
  post_id uuid not null,
  constraint active_post_pkey primary key (session_id),
  constraint active_post_session_fkey foreign key (session_id) references access.session (id) on delete cascade,
  constraint active_post_post_fkey foreign key (post_id) references access.post (id) on delete cascade
);
comment on table access.active_post is 'The one post a session acts in.';
create index active_post_post on access.active_post (post_id);
alter table access.active_post enable row level security;
alter table access.active_post force row level security;
create policy active_post_signin on access.active_post for select to anjia_signin using (true);
create policy active_post_own on access.active_post to anjia_app
  using (exists (select from access.session s where s.id = session_id and s.user_id = (select platform.account())))
  with check (exists (select from access.session s where s.id = session_id and s.user_id = (select platform.account()))
    and exists (select from access.post p where p.id = post_id and p.account_id = (select platform.account())));
grant select on access.active_post to anjia_signin;
grant select, insert, update on access.active_post to anjia_app;

create table access.token (
  id uuid not null,
  hash bytea not null,
  post_id uuid not null,
  name text not null,
  made_at timestamptz not null default now(),
  valid_to date not null,
  revoked_at timestamptz,
  revoked_by uuid,
  constraint token_pkey primary key (id),
  constraint token_hash_key unique (hash),
  constraint token_post_fkey foreign key (post_id) references access.post (id) on delete cascade,
  constraint token_hash_length check (length(hash) = 32),
  constraint token_revoked_by_named check ((revoked_at is null) = (revoked_by is null))
);
comment on table access.token is 'A bearer token of an integrator: it acts as one post, in its area. Only the SHA-256 of 32 random bytes is kept.';
create index token_post on access.token (post_id);
alter table access.token enable row level security;
alter table access.token force row level security;
create policy token_signin on access.token for select to anjia_signin using (true);
create policy token_read on access.token for select to anjia_app
  using (exists (select from access.post p where p.id = post_id));
-- Only who holds the post: an administrator who could make a token for it would see people through it.
create policy token_issue on access.token for insert to anjia_app
  with check (exists (select from access.post p where p.id = post_id and p.account_id = (select platform.account())));
create policy token_revoke on access.token for update to anjia_app
  using (exists (select from access.post p where p.id = post_id))
  with check (revoked_by = (select platform.account()));
-- With a new password the tokens made under the old one end.
create policy token_signin_revoke on access.token for update to anjia_signin using (true) with check (revoked_at is not null);
grant select, update (revoked_at, revoked_by) on access.token to anjia_signin;
grant select (id, post_id, name, made_at, valid_to, revoked_at), insert, update (revoked_at, revoked_by) on access.token to anjia_app;

create table access.setup_link (
  hash bytea not null,
  area bigint not null,
  made_at timestamptz not null default now(),
  used_at timestamptz,
  constraint setup_link_pkey primary key (hash)
);
comment on table access.setup_link is 'The link with which the first two administrators of an installation make their accounts: used once, within 7 days. Only the SHA-256 of the token is kept.';
alter table access.setup_link enable row level security;
alter table access.setup_link force row level security;
create policy setup_link_signin on access.setup_link to anjia_signin using (true);
grant select, insert, update, delete on access.setup_link to anjia_signin;

create table access.activation (
  account_id uuid not null,
  hash bytea not null,
  made_at timestamptz not null default now(),
  constraint activation_pkey primary key (account_id),
  constraint activation_hash_key unique (hash),
  constraint activation_hash_length check (length(hash) = 32),
  constraint activation_login_fkey foreign key (account_id) references access.login (id) on delete cascade
);
comment on table access.activation is 'The link with which a person sets the password of their account, so that no administrator ever knows one: used once, within 7 days, a newer one voids it. Only the SHA-256 of the token is kept.';
alter table access.activation enable row level security;
alter table access.activation force row level security;
create policy activation_signin on access.activation to anjia_signin using (true);
grant select, insert, update, delete on access.activation to anjia_signin;
