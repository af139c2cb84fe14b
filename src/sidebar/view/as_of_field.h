// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The field of the day by which everything is shown: a list of days, in which another may be typed.
//
//     AsOfField field(form, words, [=](const std::string& choice) { return session.showAsOf(choice); });
//     field.show(view.asOf);
//     y = field.place(left, y, width);
//
// The callback gives why a choice could not be kept; it is shown below. A day that is being typed is left alone by `show`: only
// a text that this field put there is replaced.

#include <functional>
#include <memory>
#include <string>

#include "sidebar/model/overview.h"
#include "sidebar/view/form.h"
#include "wording/words.h"

namespace plumbline::sidebar {

class AsOfField {
  public:
    using Choose = std::function<std::string(const std::string& choice)>;

    AsOfField(Form& form, const Words& words, Choose choose);
    void show(const AsOfChoices& choices);
    int place(int left, int y, int width);

  private:
    void picked();
    void typed();
    void take(const std::string& choice);

    Form& form_;
    const Words& words_;
    Choose choose_;
    AsOfChoices choices_;
    std::string problem_, shown_;
    bool quiet_ = false;
};

}  // namespace plumbline::sidebar
