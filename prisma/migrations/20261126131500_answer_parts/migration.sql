-- Answers left by the version before, which called the parts of an answer and their kind by other names.
UPDATE "InboxEvent" SET "answer" = jsonb_set(
    "answer" #- '{answer,says}',
    '{answer,parts}',
    (
      SELECT jsonb_agg((part - 'say' - 'standing') || jsonb_strip_nulls(
        jsonb_build_object('kind', part -> 'say', 'stage', part -> 'standing')
      ) ORDER BY place)
      FROM jsonb_array_elements("answer" #> '{answer,says}') WITH ORDINALITY AS said (part, place)
    )
  )
  WHERE "answeredAt" IS NULL AND jsonb_array_length("answer" #> '{answer,says}') > 0;
