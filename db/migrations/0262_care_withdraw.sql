-- At the word of whoever brings the code the clinic withdraws it: the way for who cannot open their own page any more, because they came under
-- protection, were merged with another entry, or lost the phone.
create policy appointment_clinic_withdraws on care.appointment for delete to anjia_app using (key_id = (select platform.account()));
