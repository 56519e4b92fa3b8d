-- The board shows the latest first, whatever hangs in the archive behind it.
create index publication_board on organisation.publication (published_at desc, id) where withdrawn_on is null;
