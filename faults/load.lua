-- Counts what each answer is: of the old catalogue, of the new one, of both, or of neither.
local threads = {}

function setup(thread)
   table.insert(threads, thread)
end

function init(_)
   old, new, mixed, lost = 0, 0, 0, 0
end

function response(status, _, body)
   local has_old, has_new = body:find("Gamla", 1, true), body:find("Nya", 1, true)
   if status ~= 200 then
      lost = lost + 1
   elseif has_old and has_new then
      mixed = mixed + 1
   elseif has_old then
      old = old + 1
   elseif has_new then
      new = new + 1
   else
      mixed = mixed + 1
   end
end

function done(summary, _, _)
   local sums = { old = 0, new = 0, mixed = 0, lost = 0 }
   for _, thread in ipairs(threads) do
      for name, sum in pairs(sums) do
         sums[name] = sum + thread:get(name)
      end
   end
   local errors = summary.errors
   io.write(string.format("%d %d %d %d\n", sums.old, sums.new, sums.mixed,
      sums.lost + errors.connect + errors.read + errors.write + errors.timeout))
end
