-- A few texts are read against the areas that begin as something in them does; all of the country was read each time.
create index area_beginning on areas.area (left(name, 2));
