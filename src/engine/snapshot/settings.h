// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a user chose for one document: kept in the document itself, as one short JSON property that ods, xlsx
// and xls keep.
//
//     Settings settings = settingsIn(R"({"columns":"id=Rep"})");
//     settings.columns;                 // "id=Rep": the column rules of GOAL.MODEL
//     textOf(settings);                 // the JSON again; empty where nothing was chosen
//
// Text that cannot be read gives the defaults: a damaged property must not keep a file from opening.

#include <string>
#include <string_view>

namespace plumbline {

struct Settings {
    std::string table = {};       // "$Quota.$A$4:$J$30"; empty: found on the sheet
    std::string columns = {};     // rules as in GOAL.MODEL: "id=Rep; parent=Manager"
    std::string convention = {};  // of statuses; empty: the default
    std::string me = {};          // whose goals are "mine"; empty: the office's user
    std::string asOf =
        {};  // the day that is shown (as_of.h); empty: the last period with actuals, else today

    friend bool operator==(const Settings&, const Settings&) = default;
};

Settings settingsIn(std::string_view json);
// Who "I" am after a dialog that showed `shown` and now holds `typed`: the office's user, shown where nothing
// is stored, is not stored unless somebody types it.
std::string ownerTyped(const Settings& before, std::string_view shown, std::string_view typed);
std::string textOf(const Settings& settings);

}  // namespace plumbline
